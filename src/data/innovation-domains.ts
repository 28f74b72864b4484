import { assumption } from './sources.js'
import type { Bilingual } from './figure.js'

/** Why a domain is chosen: an advantage to extend, a bottleneck to remove, a frontier to reach. */
export const DOMAIN_CLASSES = ['advantage', 'bottleneck', 'frontier'] as const
/** Class of a domain of a national centre. */
export type DomainClass = (typeof DOMAIN_CLASSES)[number]

/** A field in which a national centre may be founded. */
export interface InnovationDomain {
  readonly name: Bilingual
  readonly class: DomainClass
  /** Two-digit divisions whose enterprises work in it; our reading. */
  readonly industries: readonly string[]
}

const domain = (kind: DomainClass, en: string, zh: string, ...industries: string[]): InnovationDomain => ({ name: { en, zh }, class: kind, industries })

/** The judgement behind the divisions of a domain. */
export const domainSource = assumption('innovation-domains', 'The plan names fields, not divisions; each field has the divisions that its name suggests')

/** The fields that box 1 of the plan names for national technology innovation centres. */
export const technologyDomains: readonly InnovationDomain[] = [
  domain('advantage', 'High-speed trains', '高速列车', '37'),
  domain('advantage', 'Nuclear power', '核电', '34', '38', '44'),
  domain('advantage', 'Smart grid', '智能电网', '38', '44'),
  domain('bottleneck', 'Aero-engines and gas turbines', '航空发动机及燃气轮机', '34', '37'),
  domain('bottleneck', 'Artificial intelligence', '人工智能', '39', '65'),
  domain('bottleneck', 'Smart manufacturing', '智能制造', '34', '35', '40'),
  domain('bottleneck', 'New materials', '新材料', '26', '30', '31', '32'),
  domain('bottleneck', 'Clean and efficient use of coal', '煤炭清洁高效利用', '06', '25', '44'),
  domain('bottleneck', 'Exploration and production of oil and gas', '油气勘探与开发', '07', '11', '35'),
  domain('bottleneck', 'Modern agriculture', '现代农业', '13', '14', '15'),
  domain('bottleneck', 'Protection of the environment', '环境综合治理', '35', '77'),
  domain('bottleneck', 'Deep-sea equipment', '深海装备', '35', '37'),
  domain('frontier', 'Big data', '大数据', '64', '65'),
  domain('frontier', 'Quantum communication', '量子通信', '39', '63'),
  domain('frontier', 'Precision medicine', '精准医学', '27', '35'),
]

/** The ten fields of Made in China 2025, for national manufacturing innovation centres. */
export const manufacturingDomains: readonly InnovationDomain[] = [
  domain('bottleneck', 'Next-generation information technology', '新一代信息技术', '39'),
  domain('bottleneck', 'Machine tools and robots', '高档数控机床和机器人', '34', '35'),
  domain('bottleneck', 'Aviation and space equipment', '航空航天装备', '37'),
  domain('bottleneck', 'Marine engineering and ships', '海洋工程装备及高技术船舶', '37'),
  domain('advantage', 'Advanced rail equipment', '先进轨道交通装备', '37'),
  domain('bottleneck', 'Energy-saving and new-energy vehicles', '节能与新能源汽车', '36'),
  domain('advantage', 'Power equipment', '电力装备', '38'),
  domain('bottleneck', 'Agricultural machinery', '农机装备', '35'),
  domain('bottleneck', 'New materials', '新材料', '26', '30', '31', '32'),
  domain('bottleneck', 'Biomedicine and medical devices', '生物医药及高性能医疗器械', '27', '35'),
]
