/**
 * The effective-dated tree of places, from all registers whose rows are places. A place has the parent and level of its version
 * in force on a day: the last that began by then, or else the first.
 */
import type { AnyRow } from "../collection/Row.ts"
import type { LocalDate } from "../time/LocalDate.ts"

interface Version {
  readonly from: LocalDate
  readonly to: LocalDate | undefined
  readonly parent: string | undefined
  readonly level: string
  readonly name: string
}

export interface PlaceTree {
  /** The place itself, then its ancestors up to the root, as of a day. A place that nobody registered is alone. */
  readonly chain: (place: string, on: LocalDate) => ReadonlyArray<string>
  /** The days on which a later version of some place begins. */
  readonly changes: ReadonlyArray<LocalDate>
  readonly version: (place: string, on: LocalDate) => Version | undefined
  /** The places of a level that are valid on a day. */
  readonly ofLevel: (level: string, on: LocalDate) => ReadonlyArray<string>
}

/** A place is its own ancestor: the rows that say so, from it back to it. */
export class PlaceCycle extends Error {
  override readonly name = "PlaceCycle"
}

/** The version in force on a day: the last that began by then, or else the first. `versions` are in order of `from`. */
export const inForce = <V extends { readonly from: LocalDate }>(
  versions: ReadonlyArray<V>,
  on: LocalDate
): V | undefined => {
  let found = versions[0]
  for (const version of versions) {
    if (version.from > on) break
    found = version
  }
  return found
}

/** Each entry: a row, and how to read its parent and level on a day. */
export const make = (
  places: Iterable<{
    readonly row: AnyRow
    readonly parent: string | undefined
    readonly level: string
  }>
): PlaceTree => {
  const nodes = new Map<string, Array<Version>>()
  let isStatic = true
  for (const { row, parent, level } of places) {
    const version: Version = {
      from: row.validFrom as LocalDate,
      to: row.validTo as LocalDate | undefined,
      parent,
      level,
      name: typeof row.name === "string" ? row.name : row.id
    }
    const versions = nodes.get(row.id)
    if (versions === undefined) nodes.set(row.id, [version])
    else {
      isStatic = false
      versions.push(version)
      versions.sort((a, b) => (a.from < b.from ? -1 : 1))
    }
  }
  const chains = new Map<string, ReadonlyArray<string>>()
  const chain = (place: string, on: LocalDate): ReadonlyArray<string> => {
    const key = isStatic ? place : `${place}\u0000${on}`
    let known = chains.get(key)
    if (known === undefined) {
      const path: Array<string> = []
      for (let at: string | undefined = place; at !== undefined; at = inForce(nodes.get(at) ?? [], on)?.parent) {
        if (path.includes(at)) {
          throw new PlaceCycle(`Places go in a circle: ${[...path, at].join(" → ")}. Mend the parent of one of them.`)
        }
        path.push(at)
      }
      known = path
      chains.set(key, known)
    }
    return known
  }
  const several = [...nodes.values()].filter((versions) => versions.length > 1)
  return {
    chain,
    changes: [...new Set(several.flatMap((versions) => versions.map((one) => one.from)))],
    version: (place, on) => inForce(nodes.get(place) ?? [], on),
    ofLevel: (level, on) =>
      [...nodes]
        .filter(([, versions]) =>
          versions.some((one) => one.level === level && one.from <= on && (one.to === undefined || on < one.to))
        )
        .map(([id]) => id)
  }
}
