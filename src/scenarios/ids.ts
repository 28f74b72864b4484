/** Ids of the scenarios that ship. */
export type ScenarioId = 'frozen-2015' | 'as-enacted' | 'plan' | 'plan-without-leading-firms' | 'plan-without-innovation-centres' | 'plan-without-alliances'
  | 'plan-without-small-enterprises' | 'plan-without-technology-transfer' | 'plan-without-people-and-finance' | 'plan-without-international'
  | 'delayed-implementation' | 'turning-point' | 'zero-sum-provinces' | 'earlier-deduction' | 'double-vouchers' | 'no-guidance-funds'
/** Id of a scenario that ships, which an editor offers, or a text known only when the program runs. */
export type AnyScenarioId = ScenarioId | (string & {})
/** The id where it is one or the compiler cannot know; else a sentence that it shows. */
export type ScenarioNamed<Id extends string> = string extends Id ? Id : Id extends ScenarioId ? Id : `${Id} is the id of no scenario`
