import { storeEquality } from "@shequ/plugin-sdk/testing"
import { fresh } from "./database.ts"

storeEquality("PostgresStore", fresh())
