import { run } from "@shequ/example-storyteller"
import { Effect } from "effect"
import { story } from "./story.ts"

await Effect.runPromise(run(story()))
