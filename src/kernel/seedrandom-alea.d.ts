/** The one part of seedrandom in use: Baagøe's Alea, which turns a text into a stream of 32-bit words. */
declare module 'seedrandom/lib/alea.js' {
  interface Alea {
    (): number
    int32(): number
  }
  export default function alea(seed: string): Alea
}
