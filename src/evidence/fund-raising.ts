import { FUND_KINDS, codeOf } from '../population/classes.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const GUIDANCE = codeOf(FUND_KINDS, 'guidance')

/** Guidance funds announced after the base year under the law as enacted: how much of the announced money is raised. */
export const fundRaising: Experiment = {
  runs: 1,
  measures: [{
    id: 'guidance-funds-raise', unit: 'share', band: [0.3, 0.6], source: 'luong-2021', fit: 'fitted',
    name: { en: 'Part of the announced size that guidance funds raise', zh: '政府引导基金实际募资占公告规模的比例' },
  }],
  *perform({ interior, settings, enacted }) {
    const country = new ModelRun(new CommonStart(settings(interior()), 0), enacted)
    while (country.year < 2020) country.step()
    yield
    const { funds: f, baseYear } = country.world
    let announced = 0
    let raised = 0
    for (let i = 0; i < f.count; i++) {
      if (f.kind[i] !== GUIDANCE || f.vintage[i] <= baseYear) continue
      announced += f.target[i]
      raised += f.raised[i]
    }
    return [raised / announced]
  },
}
