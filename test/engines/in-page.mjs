// What tests of the lab do inside its page; each function is sent there as text.

/** Whether the last question that was asked has its first answer. */
export const isAnswered = () => document.body.dataset.asked !== undefined && document.body.dataset.asked === document.body.dataset.answered

/** Whether something else was asked than this. */
export const isNotAsked = (asked) => document.body.dataset.asked !== asked

/** What the page says. */
export const shownOnPage = () => {
  const text = (id) => document.getElementById(id).textContent
  return { digest: text('digest'), sentence: text('sentence'), command: text('command'), document: text('document'), against: document.getElementById('against').value }
}

/** Follows a link in the page. */
export const follow = (link) => { location.hash = link }

export const troubleIsShown = () => !document.getElementById('trouble').hidden
export const troubleIsOver = () => document.getElementById('trouble').hidden
export const nameIsMarkup = () => document.getElementById('sentence').textContent.startsWith('"><img')

/** What has the focus, where no part of it can be seen. */
export function coveredFocus() {
  const focused = document.activeElement
  if (focused === document.body) return ''
  const { left, right, top, bottom } = focused.getBoundingClientRect()
  const parts = [0.02, 0.25, 0.5, 0.75, 0.98]
  const isSeen = (along, down) => focused.contains(document.elementFromPoint(left + along * (right - left), top + down * (bottom - top)))
  const seen = parts.some((down) => parts.some((along) => isSeen(along, down)))
  return seen ? '' : `${focused.tagName} ${focused.id} ${focused.textContent.slice(0, 40)}`
}

/** Texts that do not fit where they stand, and a page that is wider than the screen. */
export function cutOff() {
  const faults = []
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`page ${document.documentElement.scrollWidth} > ${innerWidth}`)
  for (const element of document.querySelectorAll('h1, h2, h3, p, th, td, label, button, summary, span, code, figure')) {
    if (element.closest('.unseen') || element.clientWidth <= 1 || element.scrollWidth <= element.clientWidth + 1) continue
    faults.push(`${element.tagName} ${element.className}: ${element.textContent.slice(0, 40)}`)
  }
  for (const svg of document.querySelectorAll('.chart > svg')) {
    const room = svg.getBoundingClientRect()
    for (const text of svg.querySelectorAll('text')) {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      if (right > room.right + 1 || left < room.left - 1 || top < room.top - 1 || bottom > room.bottom + 1) faults.push(`chart: ${text.textContent.slice(0, 40)}`)
    }
  }
  return faults
}
