const { builtinModules } = require('node:module')

// The rooms of the house, top to bottom. A room imports only from rooms above it; rooms side by side never meet.
const floors = [
  ['kernel'], ['statistics'], ['law'], ['data'], ['population'], ['mechanisms', 'levers'], ['indicators', 'scenarios'],
  ['simulation'], ['questions', 'evidence'], ['reports'],
]
// Files beside the rooms, and what belongs to them; they may import from every room.
const outside = '^src/([^/]+\\.ts$|cli/|node/|queue/)'

const builtInModules = `^(node:)?(${builtinModules.join('|')})$`

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`

const roomRules = floors.flatMap((floor, i) => floor.map((room) => {
  const below = floors.slice(i + 1).flat()
  const beside = floor.filter((other) => other !== room)
  const closed = [...beside, ...below]
  const sibling = beside.length > 0 ? `, never from ${beside.join(', ')} beside it` : ''
  return {
    name: `room-${room}`,
    comment: `${room} imports only from rooms above it${sibling}.`,
    severity: 'error',
    from: { path: inRooms([room]) },
    to: { path: closed.length > 0 ? `${outside}|${inRooms(closed)}` : outside },
  }
}))

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'known-room',
      comment: 'Every directory of src is a room of the house.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `${inRooms(floors.flat())}|${outside}` },
      to: {},
    },
    {
      name: 'core-without-node',
      comment: 'What the main entry and the units reach runs in a browser too.',
      severity: 'error',
      from: { path: '^src/(index|units|web-worker)\\.ts$' },
      to: { path: builtInModules, reachable: true },
    },
    {
      name: 'nobody-imports-an-entry',
      comment: 'Entries are contents pages; only the command line and the Node entry may read the main one.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|node|queue)(\\.ts$|/)' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other to run are one file, or three. (Types may refer to each other.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unknown-imports',
      comment: 'Every import is found, and is declared in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages',
      comment: 'A package used at run time is a dependency, unless the build copies it in.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
        // Those that only some need are loaded where they are needed, and are peers.
        pathNot: 'node_modules/(hyparquet|hyparquet-writer|@duckdb/node-api|bullmq|write-excel-file|@resvg/resvg-js|linkedom|csv-parse|d3-array|internmap|@observablehq/plot|@types/d3-array|@types/seedrandom|@stdlib)(/|$)',
      },
    },
    {
      name: 'no-dead-files',
      comment: 'Every file is reached from an entry.',
      severity: 'error',
      from: { path: '^src/(index|node|plot|queue|units|cli|node-worker|web-worker)\\.ts$' },
      to: { path: '^src/', pathNot: ['\\.d\\.ts$', '^src/[^/]+\\.ts$'], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
