/** What the duties of a cell required, and what of it was met. */
import { addExactly, type State } from "../../measure/State.ts"
import { BitCounts } from "./BitCounts.ts"
import { type Marks, Name, type Timed } from "./Marks.ts"

export class Duties extends Name {
  private readonly kind: "attainment" | "coverage"
  private count = 0
  private required = 0
  private met = 0
  private stamp = 0
  private readonly qualifiers = new BitCounts()

  constructor(kind: Duties["kind"], request: string, place: string, slot: Timed) {
    super(request, place, slot, undefined)
    this.kind = kind
  }

  get isEmpty(): boolean {
    return this.count === 0
  }

  owe(required: number, met: number, bits: number, weight: number, marks: Marks): void {
    this.count += weight
    this.required += required * weight
    this.met += met * weight
    if (bits !== 0) this.qualifiers.change(bits, weight)
    this.mark(marks)
  }

  mark(marks: Marks): void {
    if (marks.isIdle || this.stamp === marks.stamp) return
    this.stamp = marks.stamp
    marks.name(this)
  }

  get state(): State {
    const [required, met] = [addExactly(this.required, 0), addExactly(this.met, 0)]
    return { kind: this.kind, required, met, qualifiers: this.qualifiers.bits }
  }
}
