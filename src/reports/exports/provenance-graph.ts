import type { Manifest } from '../../simulation/manifest.js'
import { mediaType } from './data-package.js'
import type { ExportedFile } from './data-package.js'

/** Where files came from as W3C PROV-JSON: the simulation, what it used, what software made it, and every file with its SHA-256. */
export function provenanceGraph(manifest: Manifest, files: readonly ExportedFile[]): object {
  const { digests, scenarios, seed, runs, base, to, scale, region, parameters, behaviour, revenueDefinition, version, model, engine, question } = manifest
  const digestEntity = (kind: string, digest: string) => ({ 'prov:type': `technopole:${kind}`, 'technopole:digest': digest })
  const used: Readonly<Record<string, object>> = {
    'technopole:data': digestEntity('Data', digests.data), 'technopole:population': digestEntity('Population', digests.population),
    'technopole:parameter-draws': digestEntity('ParameterDraws', digests.parameterDraws),
    ...Object.fromEntries(scenarios.map(({ id, digest, document }) => [`scenario:${id}`, { ...digestEntity('Scenario', digest), 'technopole:document': JSON.stringify(document) }])),
  }
  const made = Object.fromEntries(files.map(({ path, bytes, sha256 }) => [`file:${path}`, { 'prov:type': 'technopole:File', 'technopole:mediaType': mediaType(path),
    'technopole:bytes': bytes, 'technopole:sha256': sha256 }]))
  const simulation = 'technopole:simulation'
  const software = 'technopole:software'
  const result = 'technopole:result'
  const relations = (kind: string, pairs: readonly object[]): [string, object] => [kind, Object.fromEntries(pairs.map((pair, n) => [`_:${kind}${n + 1}`, pair]))]
  return {
    prefix: { technopole: 'urn:technopole:', scenario: 'urn:technopole:scenario:', file: 'urn:technopole:file:' },
    entity: { ...used, [result]: digestEntity('Result', digests.result), ...made },
    activity: { [simulation]: { 'prov:type': `technopole:${question}`, ...Object.fromEntries(Object.entries({ seed, runs, base, to, scale, region: region.join(' '), parameters, behaviour,
      revenueDefinition }).map(([name, value]) => [`technopole:${name}`, value])) } },
    agent: { [software]: { 'prov:type': 'prov:SoftwareAgent', 'technopole:version': version, 'technopole:model': model, 'technopole:engine': engine } },
    ...Object.fromEntries([
      relations('used', Object.keys(used).map((entity) => ({ 'prov:activity': simulation, 'prov:entity': entity }))),
      relations('wasGeneratedBy', [{ 'prov:entity': result, 'prov:activity': simulation }]),
      relations('wasAssociatedWith', [{ 'prov:activity': simulation, 'prov:agent': software }]),
      relations('wasDerivedFrom', Object.keys(made).map((entity) => ({ 'prov:generatedEntity': entity, 'prov:usedEntity': result }))),
    ]),
  }
}
