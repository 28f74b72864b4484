import { wholeYuan } from '../kernel/sums.js'
import { designationBits } from '../population/designations.js'
import type { DesignationName } from '../population/designations.js'
import { realSpending, surveyedRd } from '../population/rd-accounts.js'
import type { Indicator } from './indicator.js'
import { ratioOfSums, sumOfRegions } from './reading.js'
import type { IndicatorScene } from './scene.js'

const count = (designation: DesignationName): Indicator['read'] => {
  const bit = designationBits(designation)
  return ({ enterprises: { province, weight, designations }, designated }, into) => {
    const here = new Float64Array(into.length - 1)
    for (let n = 0; n < designated.length; n++) {
      const i = designated[n]!
      if ((designations[i]! & bit) !== 0) here[province[i]!] = here[province[i]!]! + weight[i]!
    }
    sumOfRegions(into, (r) => here[r]!)
  }
}

/** Innovative enterprises and pilots. */
export const pilotFirms: Indicator = {
  id: 'pilot-firms',
  name: { en: 'Innovative pilot enterprises', zh: '创新型试点企业' },
  definition: {
    en: 'Enterprises named innovative, or pilots of it, under the national project, as long as they exist. The plan gives no count for 2015: 676 were named from 2006 to 2012 and none since; which ones is drawn by a declared rule',
    zh: '国家技术创新工程确定并存续的创新型(试点)企业。规划未给出2015年数:2006-2012年共认定676家,其后未再认定;具体企业按公布的规则抽取',
  },
  unit: 'enterprise', inventory: ['I08'], source: 'innovative-enterprises-recalled',
  through: ['leading-firm-cultivation.pilots', 'exit.youngHazard'],
  byGroup: 'add',
  read: count('pilot'),
}

/** R&D intensity of pilots. */
export const pilotRdIntensity: Indicator = {
  id: 'pilot-rd-intensity',
  name: { en: 'R&D intensity of innovative pilot enterprises', zh: '创新型试点企业研发强度' },
  definition: {
    en: 'Surveyed R&D over revenue of innovative enterprises and pilots, ratio of sums. The plan gives 1.79 % for 2015, from which the group is chosen, and beside it 0.77 % for industry above the scale without a year: that is the figure of 2012, and 0.90 % the one to compare with',
    zh: '创新型(试点)企业研发经费与营业收入之比(总量之比)。规划给出2015年为1.79%,据以确定该组企业;与之并列的规模以上工业0.77%未注年份,为2012年数,可比的2015年数为0.90%',
  },
  unit: 'share of revenue', inventory: ['I04'], source: 'plan',
  byGroup: 'ratio',
  through: ['rd.elasticityLarge', 'rd.adjustment', 'macro.intensityDrift'],
  read: (scene, into) => {
    const { research, revenue } = pilotSums(scene)
    ratioOfSums(into, (r) => research[r]! * scene.generalPrice, (r) => revenue[r]! * scene.producerPrice)
  },
}

/** Surveyed R&D and revenue of pilots by province, yuan of 2015, whole. */
function pilotSums({ enterprises: e, designated, population, accounts, researchPrice }: IndicatorScene): { research: Float64Array, revenue: Float64Array } {
  const bit = designationBits('pilot')
  const classes = population.technologyClasses.length
  const research = new Float64Array(population.regions.length)
  const revenue = new Float64Array(population.regions.length)
  for (const i of designated) {
    if ((e.designations[i]! & bit) === 0) continue
    const r = e.province[i]!
    const price = researchPrice[r * classes + population.industries[e.industry[i]!]!.technologyClass]!
    research[r] = research[r]! + wholeYuan(surveyedRd(realSpending(e.effort[i]!, price), e.relabelled[i]!, accounts.surveyedShare)) * e.weight[i]!
    revenue[r] = revenue[r]! + wholeYuan(e.revenue[i]!) * e.weight[i]!
  }
  return { research, revenue }
}

/** Leaders of world influence. */
export const leadingFirms: Indicator = {
  id: 'leading-firms',
  name: { en: 'Leading innovative enterprises', zh: '创新型领军企业' },
  definition: {
    en: 'Large enterprises whose R&D and international applications together reach what stands for world influence: the mean of the 2,500 largest investors of the world, which moves on every year. The plan sets no test and gives no count for 2015',
    zh: '研发投入与PCT申请综合得分达到世界影响力门槛(全球研发2500强均值,逐年提高)的大型企业。规划未给出标准和2015年数',
  },
  unit: 'enterprise', inventory: ['I06'], source: 'eu-scoreboard-2015',
  through: ['designation.worldResearch', 'designation.worldFilings', 'designation.filingsWeight', 'designation.frontierGrowth'],
  byGroup: 'add',
  read: count('leader'),
}

/** Enterprises among the global top 100. */
export const globalTopHundred: Indicator = {
  id: 'global-top-100',
  name: { en: 'Enterprises among the top 100 global innovators', zh: '进入全球创新百强的企业' },
  definition: {
    en: 'Drawn each year with a chance that rises with the score of leaders; the level is that of the lists of 2011 to 2015, on which one enterprise of the mainland stood once (2014). None on the list of 2015',
    zh: '每年按领军企业得分的概率抽取;水平取自2011-2015年榜单(大陆企业仅2014年入选1家)。2015年榜单无大陆企业',
  },
  unit: 'enterprise', inventory: ['I07'], source: 'global-innovators-2014',
  through: ['designation.listedBefore'],
  byGroup: 'add',
  read: count('global-hundred'),
}

/** Hidden champions. */
export const hiddenChampions: Indicator = {
  id: 'hidden-champions',
  name: { en: 'Hidden champions', zh: '“隐形冠军”企业' },
  definition: {
    en: 'Certified performers of R&D older than ten years, with revenue below five billion US dollars, as rare among such enterprises as the 68 that one author counted in China, on a line that moves with the world: more peers make no more champions, a mean nearer to the frontier does. Niches are not in the data, so productivity and margin stand for a rank in one',
    zh: '持有高企证书、成立十年以上、营业收入低于50亿美元的研发企业,在此类企业中的稀有程度与西蒙统计的中国68家相当,门槛随世界水平移动:同类企业增多不增加其数,整体接近前沿则增加。数据不含细分市场,以生产率和利润率代表排名',
  },
  unit: 'enterprise', inventory: ['I11'], source: 'simon-2012',
  through: ['designation.championsBefore', 'designation.championRevenue', 'designation.championAge', 'designation.championFrontier'],
  byGroup: 'add',
  read: count('hidden-champion'),
}

/** Little giants. */
export const littleGiants: Indicator = {
  id: 'little-giants',
  name: { en: 'Little giants', zh: '“小巨人”企业' },
  definition: {
    en: 'Certified small and medium enterprises with high R&D over revenue and several inventions in force; no national list existed in 2015, so the two lines are judged',
    zh: '研发强度高、拥有多件有效发明专利的高新技术中小企业;2015年无全国名单,两项门槛为判断',
  },
  unit: 'enterprise', inventory: ['A06'], source: 'plan',
  through: ['designation.giantIntensity', 'designation.giantInventions'],
  byGroup: 'add',
  read: count('little-giant'),
}

/** Demonstration enterprises. */
export const demonstrationEnterprises: Indicator = {
  id: 'demonstration-enterprises',
  name: { en: 'Demonstration enterprises of technological innovation', zh: '国家技术创新示范企业' },
  definition: { en: 'Recognised since 2011, as long as they exist; the number of 2015 is an order of magnitude', zh: '2011年以来认定并存续的企业;2015年数为量级' },
  unit: 'enterprise', inventory: ['L09'], source: 'demonstration-enterprises-recalled',
  through: ['demonstration-recognition.recognised'],
  byGroup: 'add',
  read: count('demonstration'),
}

/** Members of the top-100 project. */
export const hundredProjectEnterprises: Indicator = {
  id: 'hundred-project-enterprises',
  name: { en: 'Enterprises in the top-100 project', zh: '创新企业百强工程企业' },
  definition: { en: 'Enterprises that the project keeps as members; not the global list', zh: '百强工程在册企业;与全球百强榜单不同' },
  unit: 'enterprise', inventory: ['L08'], source: 'plan',
  through: ['top-hundred-project.members'],
  byGroup: 'add',
  read: count('hundred-project'),
}

/** Enterprises with an R&D centre abroad. */
export const overseasRdCentres: Indicator = {
  id: 'overseas-rd-centres',
  name: { en: 'Enterprises with an R&D centre abroad', zh: '设有海外研发中心的企业' },
  definition: { en: 'Opened with support after 2015; those of 2015 are in no statistic', zh: '2015年后在支持下新设;2015年存量无统计' },
  unit: 'enterprise', inventory: ['I48'], source: 'plan',
  through: ['overseas-rd-support.centres'],
  byGroup: 'add',
  read: count('overseas-centre'),
}
