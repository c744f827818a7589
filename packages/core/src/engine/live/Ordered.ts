/** Numbers in order, least first, each as often as it occurs. */

/** The numbers of `old` and those that came, without those that went. */
export const merged = (old: Float64Array, came: ReadonlyArray<number>, went: ReadonlyArray<number>): Float64Array => {
  const coming = Float64Array.from(came).sort()
  const going = Float64Array.from(went).sort()
  const all = new Float64Array(old.length + coming.length - going.length)
  let from = 0
  let next = 0
  let gone = 0
  for (let to = 0; from < old.length || next < coming.length; ) {
    const isOld = next === coming.length || (from < old.length && (old[from] as number) <= (coming[next] as number))
    const value = (isOld ? old[from++] : coming[next++]) as number
    if (gone < going.length && going[gone] === value) gone++
    else all[to++] = value
  }
  return all
}
