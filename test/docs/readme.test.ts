import { everyOneRuns, inReadme, runnable, snippets } from './shown.js'

everyOneRuns('the programs and commands of README.md', runnable(snippets).filter(inReadme))
