/** The same function, computed once for each object it is asked about and remembered as long as that object is. */
export function oncePer<K extends object, V>(compute: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    let found = known.get(of)
    if (found === undefined) known.set(of, (found = { value: compute(of) }))
    return found.value
  }
}
