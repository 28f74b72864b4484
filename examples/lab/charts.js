export { effectChart, fanChart } from 'technopole/plot'
