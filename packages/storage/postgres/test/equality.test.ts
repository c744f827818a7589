import { storeEquality } from "@shequ/plugin-sdk/testing"
import { communities } from "./database.ts"

storeEquality("PostgresStore", communities())
