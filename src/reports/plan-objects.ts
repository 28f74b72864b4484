import { regionGroups } from '../data/region-groups.js'
import type { Label } from '../population/population.js'

/** Something in the model, other than a lever or an indicator, that stands for systems of the plan. */
export interface PlanObject {
  /** Rows of the plan's inventory. */
  readonly systems: readonly string[]
  /** What it is called in the catalogue, such as `population/funds`. */
  readonly object: string
  /** How far it stands for them. */
  readonly how: Label
  /** What it rests on: ids of parameters, or of sources of data. */
  readonly rests: readonly string[]
}

const province = (system: string, code: string): PlanObject => ({ systems: [system], object: `region/${code}`,
  how: { en: 'A province of the population', zh: '模型总体中的一个省' }, rests: ['industrial-science-by-province', 'science-yearbook-rd'] })

const groups = regionGroups.filter(({ systems }) => systems.length > 0).map(({ id, systems, note, source }): PlanObject => ({
  systems, object: `region/${id}`, rests: [source, 'industrial-science-by-province'],
  how: { en: `A group of provinces to run, and to aim levers at: ${note.en}`, zh: `可单独运行、可作为政策对象的省份组：${note.zh}` } }))

/** What the population holds of the plan. Levers and indicators name their rows themselves. */
export const planObjects: readonly PlanObject[] = [
  province('R01', 'CN-JS'), province('R02', 'CN-GD'), province('R03', 'CN-ZJ'), province('R04', 'CN-SC'),
  ...groups,
  { systems: ['I28'], object: 'places/high-tech-zone', rests: ['zones-2015', 'clusters.density', 'clusters.displacement'],
    how: { en: 'Places with member enterprises, which agglomerate and congest; their number is given', zh: '有成员企业的区域,产生集聚与拥挤;数量为给定值' } },
  { systems: ['A01'], object: 'population/enterprises', rests: ['industrial-rd-2015', 'rd.elasticityLarge', 'rd.elasticitySmall'],
    how: { en: 'Enterprises above the scale, weighted, by province, industry, size and owner', zh: '按省、行业、规模和所有制加权的规模以上企业' } },
  { systems: ['A04'], object: 'population/enterprises', rests: ['torch-recalled', 'certification.relabelledShare'],
    how: { en: 'Certificate, threshold and audit of each enterprise', zh: '每家企业的证书、门槛与审计' } },
  { systems: ['A05'], object: 'population/enterprises', rests: ['rd.elasticitySmall'],
    how: { en: 'Technology enterprises below the scale; how many there are is imputed', zh: '规模以下科技企业;数量为推算值' } },
  { systems: ['A07'], object: 'population/enterprises', rests: ['industry-by-ownership-2015', 'patents.statePropensity', 'assessment.reclassified'],
    how: { en: 'A kind of owner, with a propensity to patent of its own, whose managers want R&D by the weight of their assessment', zh: '一类所有制,有自身专利倾向,管理者按考核权重决定研发' } },
  { systems: ['A08'], object: 'population/enterprises', rests: ['industry-by-ownership-2015', 'wages.supplyElasticity'],
    how: { en: 'Private, foreign and other owners; what stands in their way is who may claim, and wages that assessed state enterprises bid up, not dearer credit',
      zh: '民营、外资等所有制；其障碍在于申报资格及受考核国企推高的工资,未区分信贷差别' } },
  { systems: ['A18'], object: 'population/funds', rests: ['ventureExits.tail', 'ventureExits.lossProbability'],
    how: { en: 'Where funds sell what they hold, at multiples drawn by holding; a listing is not told apart from a sale', zh: '基金退出的场所,按项目抽取回报倍数；未区分上市与转让' } },
  { systems: ['A09', 'A10'], object: 'population/regions', rests: ['science-yearbook-rd', 'publicResearch.stockGrowth'],
    how: { en: 'R&D, staff and inventions of a province, not single universities and institutes', zh: '以省为单位的研发、人员与发明,不区分单个高校和院所' } },
  { systems: ['A15'], object: 'population/funds', rests: ['venture.raisingSpread', 'patents.ventureFactor', 'ventureDeals.passAngel'],
    how: { en: 'Venture, guidance and industrial funds by vintage, which serve later stages first and leave the rest to angels; industrial capital is not told apart',
      zh: '按设立年份划分的创业投资与引导基金,先满足后期轮次,余下投向天使阶段;产业资本不单列' } },
  { systems: ['A16'], object: 'population/regions', rests: ['finance.premium', 'finance.premiumCollateral', 'lending.loansOverRevenue'],
    how: { en: 'Commercial banks of a province by one rule: a premium by collateral, age and what they know; no single bank', zh: '以一条规则表示一省商业银行:按押品、企业年龄与信息定价;不区分单家银行' } },
  { systems: ['A17'], object: 'population/regions', rests: ['plan', 'lending.developmentWindow', 'policy-credit.capitalRatio'],
    how: { en: 'Policy banks as a sum of loans by province, a queue and a capital requirement', zh: '以分省贷款累计、排队与资本约束表示政策性银行' } },
  { systems: ['A19'], object: 'population/regions', rests: ['credit.signalNoise', 'credit-reporting.precision'],
    how: { en: 'Credit records as the part of the error of lenders that they take away', zh: '以征信降低贷款人判断误差的比例表示' } },
  { systems: ['N22', 'N23'], object: 'lever/guidance-fund', rests: ['law-guidance-funds', 'guidance-fund.realised', 'guidance-fund.commitment'],
    how: { en: 'The 15 and 40 bn yuan decided in 2015 are the commitments of guidance funds over five years', zh: '2015年确定的150亿元与400亿元构成引导基金五年的出资承诺' } },
  { systems: ['N24'], object: 'lever/transfer-guide-fund', rests: ['law-transfer-fund', 'transfer-guide-fund.realised'],
    how: { en: 'Sub-funds on the terms of a mother fund', zh: '按母基金规则设立子基金' } },
  { systems: ['N24'], object: 'lever/transfer-loan-risk', rests: ['law-transfer-fund', 'transfer-loan-risk.carelessness'],
    how: { en: 'Sharing of loan risk', zh: '贷款风险补偿' } },
  { systems: ['N25'], object: 'lever/finance-pilots', rests: ['finance-pilots.screening', 'finance-pilots.building'],
    how: { en: 'Service centres opened in the pilot areas; what they save lenders is 0 unless a scenario sets it', zh: '试点地区新设的服务中心;其对贷款人的节省默认为零' } },
  { systems: ['N26'], object: 'lever/credit-reporting', rests: ['credit-reporting.precision', 'credit-reporting.coverage'],
    how: { en: 'The second database is the coverage of credit records', zh: '二代数据库以征信覆盖率表示' } },
  { systems: ['R11'], object: 'lever/finance-pilots', rests: ['law-finance-pilots'],
    how: { en: 'The 16 areas to which the pilots are confined, as shares of their provinces', zh: '试点所限的16个地区,以占所在省的份额表示' } },
  { systems: ['A15'], object: 'population/funds', rests: ['venture.raisingSpread', 'patents.ventureFactor'],
    how: { en: 'Venture and guidance funds by vintage', zh: '按设立年份划分的创业投资与引导基金' } },
  { systems: ['I26'], object: 'population/facilities', rests: ['torch-recalled', 'incubation.graduates', 'incubation.tenantGrowth'],
    how: { en: 'Numbers by province; those beyond the base year bring entrants, and growth and survival of tenants', zh: '分省数量；基年以后新增者带来新企业,并影响在孵企业成长与存活' } },
  { systems: ['I25', 'N11'], object: 'population/facilities', rests: ['torch-recalled', 'incubation.tenantGrowth'],
    how: { en: 'Makerspaces of all types together, each as a part of an incubator', zh: '各类众创空间合并计算,折合为孵化器的一部分' } },
  { systems: ['I16', 'N06'], object: 'population/consortia', rests: ['plan', 'consortia.potential', 'consortia.members'],
    how: { en: 'One row an alliance, with members, potential and competition; new ones answer calls and some end', zh: '逐个联盟建模,含成员、潜力与竞争；新联盟响应征集成立,部分退出' } },
  { systems: ['N07'], object: 'population/consortia', rests: ['consortia.overlap'],
    how: { en: 'Alliances meet in members they share, from whom a further membership takes less', zh: '联盟经共同成员相联,再次加入收益递减' } },
  { systems: ['I12', 'N01', 'N02'], object: 'population/consortia', rests: ['consortia.approvalBottleneck', 'consortia.costOfStep'],
    how: { en: 'One row a centre by field and class; invited, approved by chance, working fully after three years', zh: '逐个中心按领域建模；受邀后随机获批,三年后满负荷' } },
  { systems: ['I37'], object: 'population/facilities', rests: ['plan', 'expertStations.link'],
    how: { en: 'Each station added links one maker of food with experts', zh: '每个新增试验站联结一家食品企业与专家' } },
  { systems: ['N05'], object: 'lever/agricultural-innovation-support', rests: ['expertStations.link'],
    how: { en: 'Centres and stations link makers of food with experts', zh: '中心与试验站联结食品企业与专家' } },
  { systems: ['N19', 'I40', 'I42', 'N03'], object: 'lever/enterprise-research-bodies', rests: ['plan', 'communique-recalled', 'rd.elasticityLarge'],
    how: { en: 'Named and counted by province; part of the equipment of their enterprises is paid, which lowers the user cost of R&D', zh: '分省认定计数；补助所在企业部分研发设备,降低研发使用成本' } },
  { systems: ['N28'], object: 'lever/industrialisation-base-designation', rests: ['industrialisation-base-designation.lift'],
    how: { en: 'Enterprises of bases named after 2015 grow as after a late designation of a zone', zh: '2015年后认定基地的企业按后批认定区域的增幅增长' } },
  { systems: ['N04', 'I46'], object: 'lever/maturation-base-support', rests: ['maturation.rise', 'maturation.passing'],
    how: { en: 'Bases let more results pass the pilot stage, and so come to the technology market', zh: '基地提高中试通过率,增加技术市场供给' } },
  { systems: ['I43', 'N21'], object: 'population/facilities', rests: ['sharedEquipment.load', 'sharedEquipment.relief'],
    how: { en: 'Queues with capacity, in which waiting lowers use', zh: '有容量限制的排队服务,等候降低使用' } },
  { systems: ['A02', 'A03'], object: 'population/designations', rests: ['innovative-enterprises-recalled', 'designation.worldResearch'],
    how: { en: 'Named and found by rule, a bit each of an enterprise; names of 2015 are drawn by a declared rule', zh: '企业的认定与按规则确定的身份;2015年名单按公布的规则抽取' } },
  { systems: ['A06'], object: 'population/designations', rests: ['designation.giantIntensity', 'designation.giantInventions'],
    how: { en: 'Small and medium enterprises above two lines of R&D and inventions', zh: '研发强度与发明专利达标的中小企业' } },
  { systems: ['A13'], object: 'mechanism/foreign-knowledge', rests: ['foreignKnowledge.labWeight', 'foreignKnowledge.labResearch'],
    how: { en: 'Centres opened since 2015 do research, are learnt from and hire; those of 2015 are a number', zh: '2015年后新设中心从事研发、产生溢出并雇用人员;2015年存量仅为数量' } },
  { systems: ['A14', 'I31', 'N27'], object: 'mechanism/foreign-knowledge', rests: ['international-cooperation.access', 'foreignKnowledge.stock'],
    how: { en: 'Venues through which performers of R&D reach foreign knowledge', zh: '研发企业接触国外知识的场所' } },
  { systems: ['R12'], object: 'mechanism/technology-market', rests: ['technologyMarket.partnerShare'],
    how: { en: 'A market for technology beside the one at home; partner countries are not told apart', zh: '国内市场之外的技术需求;不区分沿线国家' } },
  { systems: ['R13'], object: 'data/foreign-programmes', rests: ['plan', 'catapult-review-2014', 'leading-edge-clusters-2014'],
    how: { en: 'Figures of the programmes to set beside a scenario: centres or clusters a year, and public money for one', zh: '可与情景对照的国外计划数据:每年中心或集群数及单个公共投入' } },
  { systems: ['A11'], object: 'population/enterprises', rests: ['technologyMarket.supplyElasticity'],
    how: { en: 'Counted among enterprises of scientific services, whose knowledge is offered on the technology market; not told apart', zh: '计入科技服务业企业,其知识在技术市场供给;不单独区分' } },
  { systems: ['A12'], object: 'population/talent', rests: ['talent.skill', 'talent.apprenticesYears'],
    how: { en: 'Apprentices and vocational students who qualify after three years and raise productivity', zh: '学徒与职校学生三年后出师并提高生产率' } },
  { systems: ['A21'], object: 'population/talent', rests: ['inventionLift.hires', 'publicResearch.lossFromLeave'],
    how: { en: 'Researchers of public bodies who work in enterprises part-time or on leave, bring knowledge and go back', zh: '到企业兼职或离岗的科研人员,带来知识并逐年返回' } },
  { systems: ['A22', 'I49'], object: 'population/talent', rests: ['returned-students-2015', 'inventionLift.hires'],
    how: { en: 'Research staff from overseas beyond the inflow of the base year, who bring knowledge and ease the wage', zh: '超出基期流入的海外研发人才,带来知识并缓解工资压力' } },
  { systems: ['A23'], object: 'population/talent', rests: ['wages.supplyElasticity', 'talent.engineersInResearch'],
    how: { en: 'Engineers in training by year, part of whom join the supply of research staff after three to five years', zh: '按年在培的工程师,三至五年后部分进入研发人员供给' } },
  { systems: ['A24'], object: 'population/talent', rests: ['talent.skill', 'talent.fading'],
    how: { en: 'Workers whose added skills raise the productivity of their province and fade', zh: '职工新增技能提高本省生产率并逐年衰减' } },
  { systems: ['I36'], object: 'lever/science-commissioners', rests: ['plan', 'science-commissioners.link'],
    how: { en: 'Commissioners of 2015 are in the base year; further ones reach small enterprises', zh: '2015年的特派员计入基期;新增特派员服务小微企业' } },
  { systems: ['I29', 'I30', 'I35'], object: 'population/facilities', rests: ['plan'],
    how: { en: 'Numbers of the base year by province, and those opened since', zh: '按省的基期数量及其后新增数' } },
  { systems: ['N20'], object: 'population/facilities', rests: ['expertStations.link'],
    how: { en: 'Each station added links an enterprise with R&D to experts', zh: '每个新增工作站联系一家有研发的企业' } },
  { systems: ['A20', 'N15', 'N16'], object: 'population/facilities', rests: ['technologyBrokers.effect', 'technologyBrokers.anAgency'],
    how: { en: 'Agencies, exchanges and regional centres by province, whose brokers help contracts come about', zh: '按省的转移机构、交易机构与区域中心,其经纪人促成合同' } },
  { systems: ['N13', 'I41'], object: 'population/facilities', rests: ['plan', 'technologyOffers.instituteTechnologies'],
    how: { en: 'New-type R&D bodies by province, which bring technologies to market', zh: '按省的新型研发机构,向市场供给技术' } },
  { systems: ['N18'], object: 'lever/civil-military-transfer', rests: ['civil-military-transfer.hazard', 'civil-military-transfer.purchases'],
    how: { en: 'Two one-way markets, not single platforms', zh: '两个单向市场,不区分单个平台' } },
  { systems: ['A15'], object: 'population/funds', rests: ['venture.raisingSpread', 'patents.ventureFactor'],
    how: { en: 'Venture and guidance funds by vintage', zh: '按设立年份划分的创业投资与引导基金' } },
  { systems: ['A27'], object: 'lever/joint-promotion', rests: ['joint-promotion.loss'],
    how: { en: 'A planner that coordinates ministries; what that saves is nothing unless a scenario says so', zh: '协调各部门的规划者;其节约默认为零' } },
  { systems: ['A28'], object: 'ledger/local', rests: ['law-tax-sharing', 'provincialSupport.moved'],
    how: { en: 'Payers of their share of every measure by province, and rivals of one another in supporting R&D; province, city and county are one budget', zh: '按省承担各项政策的地方份额,并在补助研发上相互竞争;省市县合为一级' } },
  { systems: ['N29'], object: 'lever/industry-review-panels', rests: ['industry-review-panels.insight'],
    how: { en: 'The error of merit reviews falls as firm experts sit on panels', zh: '企业专家参与评审,降低择优误差' } },
]

/** Why a system is not modelled, where there is more to say than that nothing stands for it. */
export const reasons: Readonly<Record<string, Label>> = {
  I45: { en: 'The plan gives no number, and registrations hang on the backlog of the drug authority, which no measure of the plan touches', zh: '规划未给出数量,注册数取决于药监审评积压,规划各项措施均不涉及' },
}
