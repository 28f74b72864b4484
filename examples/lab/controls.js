// One parameter of a lever as a slider with an exact field, or as a choice.
import { capital, h, say } from './dom.js'
import { plain, shown, styleOf } from './numbers.js'
import { YEARS } from './scenario.js'
import { CHOICES, KINDS } from './words.js'

const POSITIONS = 100
/** From this many times the usual value on a range is too long for an even slider. */
const LONG = 12

/** A step of 1, 2 or 5 that makes at most a hundred positions. */
function evenStep(width) {
  const raw = width / POSITIONS
  const ten = 10 ** Math.floor(Math.log10(raw))
  return ten * [1, 2, 5, 10].find((n) => n * ten >= raw * 0.999)
}

/** From positions of a slider to values and back. Long ranges, such as money from 0 to a trillion, are stretched where the law is. */
export function scaleOf({ range: [low, high] }, usual) {
  const width = high - low
  if (low >= 0 && (usual === low ? width >= 1e4 : width / (usual - low) > LONG)) {
    const power = usual === low ? 4 : Math.log((usual - low) / width) / Math.log(0.4)
    return { most: POSITIONS, value: (at) => (at === POSITIONS ? high : low + Number((width * (at / POSITIONS) ** power).toPrecision(2))),
      at: (value) => Math.round(POSITIONS * ((value - low) / width) ** (1 / power)) }
  }
  const step = evenStep(width)
  const most = Math.ceil(width / step - 1e-9)
  return { most, value: (at) => Math.min(high, Number((low + at * step).toPrecision(12))), at: (value) => Math.round((value - low) / step) }
}

/** Largest value by which a unit's multiple is chosen: the usual one, or a part of the range where that is nothing. */
const sizeOf = ({ range: [, high] }, usual) => Math.max(Math.abs(usual), Math.min(high, high / 100))

/** Values of the years in words: each with its first year, where it is not the first of all. */
function lawInWords(law, inWords) {
  const parts = YEARS.flatMap((year, n) => (n > 0 && law[n] === law[n - 1] ? [] : [n === 0 ? inWords(law[0]) : `${inWords(law[n])} (${say('fromYear', year)})`]))
  return parts.join(', ')
}

/**
 * The control of a parameter. `law` are its values by year where the scenario starts, `move` what was changed; `moved` is called with
 * a new move, or with nothing when it is undone.
 */
export function control(lever, p, { law, move, language, moved }) {
  const [usual] = law
  const key = `${lever.id}.${p.id}`
  const meaning = capital(p.meaning[language])
  const label = `${lever.name[language]}: ${meaning}`
  const id = `p-${lever.id}-${p.id}`
  const style = p.kind === 'number' && styleOf(p.unit, p.unitName, language, sizeOf(p, usual))
  const inWords = (value) => (typeof value === 'number' ? (p.unit === 'flag' ? say(value === 1 ? 'yes' : 'no') : shown(value, style, language)) : CHOICES[value]?.[language] ?? value)
  let current = move
  const year = h('select', { 'aria-label': `${label}, ${say('startYear')}`, class: 'year' }, YEARS.map((y) => h('option', { value: String(y) }, say('fromYear', y))))
  const undo = h('button', { type: 'button', class: 'undo', 'aria-label': say('resetOf', label) }, say('reset'))
  const moveRow = h('div', { class: 'move' }, [h('span', { 'aria-hidden': 'true' }, say('from')), year, undo])
  const row = h('div', { class: 'parameter', 'data-key': key })
  const inputs = []
  const set = (value, told = true) => {
    current = value === undefined ? undefined : { value, from: Number(year.value) }
    show()
    if (told) moved(current)
  }
  const show = () => {
    const value = current ? current.value : usual
    row.classList.toggle('changed', current !== undefined)
    moveRow.hidden = current === undefined
    year.value = String(current?.from ?? YEARS[0])
    for (const input of inputs) input(value)
  }
  year.addEventListener('change', () => { set(current.value) })
  undo.addEventListener('click', () => {
    set(undefined)
    row.querySelector('input, select').focus()
  })

  if (p.kind === 'choice' || p.unit === 'flag') {
    const options = p.kind === 'choice' ? p.options : [0, 1]
    const select = h('select', { id, class: 'choice' }, options.map((value) => h('option', { value: String(value) }, inWords(value))))
    select.addEventListener('change', () => { set(options[select.selectedIndex]) })
    inputs.push((value) => { select.selectedIndex = options.indexOf(value) })
    row.append(h('div', { class: 'head' }, [h('label', { for: id }, meaning), select]))
  } else {
    const scale = scaleOf(p, usual)
    const slider = h('input', { id, type: 'range', min: '0', max: String(scale.most), step: '1', 'aria-label': label })
    const [low, high] = p.range
    const field = h('input', { type: 'number', step: 'any', class: 'exact', min: plain(low / style.divisor), max: plain(high / style.divisor), 'aria-label': say('exact', label), 'aria-describedby': `${id}-refusal` })
    const refusal = h('p', { id: `${id}-refusal`, class: 'refusal', role: 'alert' })
    const refuse = (words) => {
      refusal.textContent = words
      field.setAttribute('aria-invalid', String(words !== ''))
    }
    slider.addEventListener('input', () => { set(scale.value(Number(slider.value))) })
    field.addEventListener('change', () => {
      if (field.value === '' || !field.checkValidity()) refuse(say('refusedValue', field.value, inWords(low), inWords(high)))
      else set(Number((Number(field.value) * style.divisor).toPrecision(12)))
    })
    // What was refused stays to be mended until the field is left; that it was refused stays said until something else is.
    field.addEventListener('input', () => { refuse('') })
    field.addEventListener('blur', () => { if (refusal.textContent !== '') field.value = plain((current ? current.value : usual) / style.divisor) })
    inputs.push((value) => {
      slider.value = String(scale.at(value))
      slider.setAttribute('aria-valuetext', inWords(value))
      field.value = plain(value / style.divisor)
      refuse('')
    })
    row.append(h('div', { class: 'head' }, [h('label', { for: id }, meaning), h('span', { class: 'value' }, [field, h('span', { class: 'unit' }, style.word)])]), refusal, slider)
  }
  const { source } = p
  const range = p.kind === 'number' && p.unit !== 'flag' ? `${say('range')} ${inWords(p.range[0])} – ${inWords(p.range[1])} · ` : ''
  const grade = /^[A-D]$/.test(p.grade ?? '') ? h('span', { class: `grade grade-${p.grade}` }, `${say('grade')} ${p.grade}`) : ''
  row.append(moveRow, h('p', { class: 'about' }, `${range}${say('baseValue')} ${lawInWords(law, inWords)}`),
    h('details', { class: 'about' }, [h('summary', {}, [`${say('source')}: ${KINDS[source.kind][language]}, ${source.year} `, grade]),
      h('p', { lang: /\p{Script=Han}/u.test(source.title) ? 'zh-CN' : 'en' }, source.title), h('p', { lang: 'en' }, source.by)]))
  show()
  return row
}
