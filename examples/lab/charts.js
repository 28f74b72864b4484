export { briefHtml, effectChart, fanChart } from 'technopole/plot'
