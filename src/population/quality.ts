import { ln } from '../kernel/math.js'

/**
 * Mean and spread of the fourth root of lasting inventiveness, a Gamma of mean one and shape about .6: this root of a skew
 * Gamma is close to normal (Hawkins and Wixley 1986).
 */
const CENTRE = 0.858
const WIDTH = 0.297

/** Quality of an enterprise in the eyes of investors and reviewers, about N(0, 1): the normal score of its inventiveness. */
export const qualityOf = (inventiveness: number): number => (Math.sqrt(Math.sqrt(inventiveness)) - CENTRE) / WIDTH

/** Quality is judged at the first stage with an error of 1.2 standard deviations; a logistic curve is a normal one 1.7 times as wide. */
const JUDGED = Math.sqrt(1 + 1.2 * 1.2) / 1.7

/** How many standard deviations of quality a signal must be worth to multiply the odds of a first round by so much. */
export const signalWorth = (odds: number): number => JUDGED * ln(odds)
