// The comparisons whose bytes must be the same everywhere: what each engine is asked, given the entry of the package.

/** Digests of a small and of a mid-size comparison, made by a runner. */
export async function digests({ asEnacted, china2015, compare, earlierDeduction, frozen2015 }, runner) {
  const ask = async (scenarios, options) => (await compare(scenarios, { ...options, seed: 'same bytes', runner })).manifest.digests.result
  return {
    small: await ask([earlierDeduction, asEnacted],
      { region: china2015({ scale: 0.01, provinces: ['CN-NX', 'CN-TJ'] }), to: 2018, runs: 4 }),
    middle: await ask([earlierDeduction, asEnacted, frozen2015], { region: china2015({ scale: 0.02 }), to: 2020, runs: 2 }),
  }
}
