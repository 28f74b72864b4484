import { everyOneRuns, examples } from './shown.js'

everyOneRuns('the programs of the examples', examples)
