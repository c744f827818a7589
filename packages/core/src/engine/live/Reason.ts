/** Why a row is read anew though it did not change itself: the edges over which something else did. The same edges are one reason. */
export class Reason {
  readonly edges: ReadonlySet<string>
  private readonly more = new Map<string, Reason>()

  constructor(edges: ReadonlySet<string>) {
    this.edges = edges
  }

  with(edge: string): Reason {
    if (this.edges.has(edge)) return this
    let reason = this.more.get(edge)
    if (reason === undefined) {
      reason = new Reason(new Set([...this.edges, edge]))
      this.more.set(edge, reason)
    }
    return reason
  }

  isAmong(edges: ReadonlySet<string>): boolean {
    for (const edge of this.edges) if (edges.has(edge)) return true
    return false
  }
}
