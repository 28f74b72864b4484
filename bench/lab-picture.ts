/**
 * The picture of the lab for README.md: the page in Chromium as a question is answered in full, at 1280 pixels.
 *
 * npm run bench -- lab-picture [en|zh] [file]
 */
import { withLab } from './lab-page.js'

const [language = 'en', file = 'docs/pictures/lab.png'] = process.argv.slice(2)

await withLab((withPage) => withPage({ viewport: { width: 1280, height: 1010 }, reducedMotion: 'reduce' }, async (page, address) => {
  await page.goto(`${address}#v=1&lang=${language}&base=as-enacted&against=frozen-2015&show=rd-expenditure@CN&set=rd-super-deduction.extra:1@2016`)
  for (const shown of ['body[data-stage="2"]', '#fan svg']) await page.waitForSelector(shown, { timeout: 300_000 })
  await page.waitForTimeout(500)
  await page.screenshot({ path: file })
}))
console.log(`The lab is in ${file}.`)
