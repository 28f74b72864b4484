// Two of these compute: the chief, which the page asks, and its hand, which the chief starts when there is something to be done beside it.
import { config } from 'zod/mini'
import { beChief } from './chief.js'
import { beHand } from './hand.js'

const HAND = 'hand'

// The page forbids making code of text, so the library's checks must not try.
config({ jitless: true })

if (self.name === HAND) beHand()
else beChief(() => new Worker(import.meta.url, { type: 'module', name: HAND }))
