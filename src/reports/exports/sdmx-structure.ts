import { indicators } from '../../indicators/index.js'
import { provinces } from '../../data/provinces.js'
import type { Label } from '../../population/population.js'
import { levers } from '../../levers/index.js'
import { targets } from '../../data/targets.js'
import { namedScenarios } from '../../scenarios/named.js'
import { ACCOUNT_NAMES, PARTY_NAMES } from '../language.js'
import { AGENCY, SDMX_FLOWS, STRUCTURE_VERSION } from './sdmx-csv.js'

const CONCEPTS: Readonly<Record<string, Label>> = {
  FREQ: { en: 'Frequency: A, yearly', zh: '频率（A为年度）' }, REF_AREA: { en: 'Reference area, ISO 3166-2', zh: '地区（ISO 3166-2）' },
  INDICATOR: { en: 'Indicator', zh: '指标' }, BREAKDOWN: { en: 'Class of enterprises; all for everybody', zh: '企业类别（all为全部）' },
  SCENARIO: { en: 'Scenario', zh: '情景' }, COUNTERPART_SCENARIO: { en: 'Scenario to compare with', zh: '对照情景' }, TARGET: { en: 'Target of the plan', zh: '规划目标' },
  LEVER: { en: 'Lever', zh: '政策工具' }, ACCOUNT: { en: 'Account of the ledger', zh: '账户' }, PAYER: { en: 'Who pays', zh: '支付方' }, PAYEE: { en: 'Who receives', zh: '收款方' },
  STATISTIC: { en: 'Statistic over the runs', zh: '运行统计量' }, TIME_PERIOD: { en: 'Year', zh: '年份' }, OBS_VALUE: { en: 'Value', zh: '数值' },
  UNIT_MEASURE: { en: 'Unit of the value', zh: '计量单位' }, OBS_STATUS: { en: 'Status: E estimated, F forecast', zh: '状态（E为估计，F为预测）' },
}

const STATISTICS: Readonly<Record<string, Label>> = {
  MEAN: { en: 'mean', zh: '均值' }, SD: { en: 'standard deviation', zh: '标准差' }, P05: { en: '5th percentile', zh: '第5百分位' }, P25: { en: '25th percentile', zh: '第25百分位' },
  P50: { en: 'median', zh: '中位数' }, P75: { en: '75th percentile', zh: '第75百分位' }, P95: { en: '95th percentile', zh: '第95百分位' },
  LOW90: { en: 'lower end of the 90 % interval', zh: '90%区间下限' }, HIGH90: { en: 'upper end of the 90 % interval', zh: '90%区间上限' },
  PAIRED_SD: { en: 'standard deviation of paired differences', zh: '配对差值标准差' }, UNPAIRED_SD: { en: 'the same unpaired', zh: '不配对标准差' },
  PROBABILITY: { en: 'share of runs', zh: '概率' },
}

interface Coded { readonly id: string, readonly name: Label }
const named = (names: Readonly<Record<string, Label>>): Coded[] => Object.entries(names).map(([id, name]) => ({ id, name }))
const item = ({ id, name }: Coded) => ({ id, name: name.en, names: name })
const maintained = (id: string, name: Label) => ({ ...item({ id, name }), version: STRUCTURE_VERSION, agencyID: AGENCY })
const urn = (kind: string, id: string): string => `urn:sdmx:org.sdmx.infomodel.${kind}=${AGENCY}:${id}(${STRUCTURE_VERSION})`
const concept = (id: string): string => `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${AGENCY}:CONCEPTS(${STRUCTURE_VERSION}).${id}`

/** The structures that data messages refer to, as an SDMX-JSON 2.0 structure message; scenarios and regions of a user need not be in its lists. */
export function sdmxStructure(): object {
  const lists: Readonly<Record<string, readonly Coded[]>> = {
    FREQ: [{ id: 'A', name: { en: 'yearly', zh: '年度' } }], INDICATOR: indicators, LEVER: levers, TARGET: targets, SCENARIO: namedScenarios, STATISTIC: named(STATISTICS),
    REF_AREA: [{ id: 'CN', name: { en: 'China', zh: '中国' } }, ...provinces.map(({ code, name }) => ({ id: code, name }))],
    ACCOUNT: named(ACCOUNT_NAMES), PAYER: named(PARTY_NAMES), PAYEE: named(PARTY_NAMES),
    OBS_STATUS: [{ id: 'E', name: { en: 'estimated', zh: '估计' } }, { id: 'F', name: { en: 'forecast', zh: '预测' } }],
  }
  const dimension = (id: string, position: number) => ({ id, position, conceptIdentity: concept(id),
    localRepresentation: Object.hasOwn(lists, id) ? { enumeration: urn('codelist.Codelist', id) } : { format: { dataType: 'String' } } })
  const flows = Object.values(SDMX_FLOWS)
  return {
    meta: { id: 'technopole', schema: 'https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json', contentLanguages: ['en', 'zh'] },
    data: {
      conceptSchemes: [{ ...maintained('CONCEPTS', { en: 'Concepts of technopole', zh: 'technopole概念' }), concepts: named(CONCEPTS).map(item) }],
      codelists: Object.entries(lists).map(([id, codes]) => ({ ...maintained(id, CONCEPTS[id]), codes: codes.map(item) })),
      dataStructures: flows.map(({ id, dimensions }) => ({ ...maintained(id, { en: id, zh: id }), dataStructureComponents: {
        dimensionList: { id: 'DimensionDescriptor', dimensions: ['FREQ', ...Object.values(dimensions), 'STATISTIC'].map(dimension),
          timeDimension: { id: 'TIME_PERIOD', conceptIdentity: concept('TIME_PERIOD'), localRepresentation: { format: { dataType: 'GregorianYear' } } } },
        measureList: { id: 'MeasureDescriptor', measures: [{ id: 'OBS_VALUE', conceptIdentity: concept('OBS_VALUE'), localRepresentation: { format: { dataType: 'Double' } } }] },
        attributeList: { id: 'AttributeDescriptor', attributes: ['UNIT_MEASURE', 'OBS_STATUS'].map((attribute) => ({ id: attribute, conceptIdentity: concept(attribute),
          usage: 'mandatory', attributeRelationship: { observation: {} } })) },
      } })),
      dataflows: flows.map(({ id }) => ({ ...maintained(id, { en: id, zh: id }), structure: urn('datastructure.DataStructure', id) })),
    },
  }
}
