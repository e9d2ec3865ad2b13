import { LABELS } from '../src/extract/names/tagger/labels.ts'
import { gradients } from './gradients.ts'
import { newRandom, type Random, shuffled } from './random.ts'

/** Sentences with features as indexes; see Examples. */
export interface TrainingSet {
  readonly sentences: Int32Array
  readonly weights: readonly number[]
  readonly labels: Int32Array
  readonly tokens: Int32Array
  readonly features: Int32Array
  readonly featureCount: number
}

export interface Settings {
  readonly epochs: number
  readonly learningRate: number
  /** Of weights, towards zero. */
  readonly decay: number
  /** Share of features that are left out at random each time, from 0 to 1. */
  readonly dropout: number
  readonly seed: number
}

/** Weights by feature and label, and transitions by label before and label, the last row for a sentence's start. */
export interface Parameters {
  readonly values: Float32Array
  readonly transitions: Float32Array
}

/** What AdaGrad keeps of a weight's gradients begins here, so that the first steps are not too long. */
const FIRST_SQUARE = 1e-2
/** A label whose probability is this near to the truth teaches nothing. */
const NEGLIGIBLE = 1e-4

/**
 * Learns a linear-chain conditional random field (Lafferty et al. 2001) sentence by sentence with AdaGrad (Duchi et al.
 * 2011): features in, weights out. `report` is told each epoch's loss for each token. The same in gives the same out.
 */
export function trainCrf(
  set: TrainingSet,
  settings: Settings,
  report: (epoch: number, loss: number) => void,
): Parameters {
  const values = newAdaptive(set.featureCount * LABELS)
  const transitions = newAdaptive((LABELS + 1) * LABELS)
  const random = newRandom(settings.seed)
  const count = set.sentences.length - 1
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.learningRate * slowing(epoch, settings.epochs)
    let loss = 0
    for (const index of shuffled(count, random)) {
      const sentence = takeSentence(set, index, settings.dropout, random)
      loss += learn(sentence, values, transitions, { rate, decay: settings.decay, weight: set.weights[index] ?? 1 })
    }
    report(epoch, loss / set.labels.length)
  }
  return { values: values.weights, transitions: transitions.weights }
}

/** Half as fast in the last third, a quarter in the last round. */
function slowing(epoch: number, epochs: number): number {
  return (epoch >= (epochs * 2) / 3 ? 0.5 : 1) * (epoch === epochs - 1 ? 0.5 : 1)
}

/** Weights, each with the sum of the squares of its gradients so far. */
interface Adaptive {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

function newAdaptive(size: number): Adaptive {
  return { weights: new Float32Array(size), squares: new Float32Array(size).fill(FIRST_SQUARE) }
}

/** How far a step goes: the rate, the pull towards zero, and how much the sentence counts. */
interface Step {
  readonly rate: number
  readonly decay: number
  readonly weight: number
}

/** Moves one weight against its error; the more it moved before, the less now. `least` keeps the first steps short. */
function adapt({ weights, squares }: Adaptive, at: number, error: number, step: Step, least: number): void {
  const value = weights[at] ?? 0
  const gradient = step.weight * error - step.decay * value
  const square = (squares[at] ?? 0) + gradient * gradient
  squares[at] = square
  weights[at] = value + (step.rate * gradient) / (Math.sqrt(square) + least)
}

/** A sentence to learn from; features that are left out this time are -1. */
interface Sentence {
  readonly labels: Int32Array
  readonly active: Int32Array
  /** Where each token's features begin, and after the last where they end; the first is where `active` begins. */
  readonly bounds: Int32Array
  /** What makes up for the features left out. */
  readonly scale: number
}

function takeSentence(set: TrainingSet, index: number, dropout: number, random: Random): Sentence {
  const first = set.sentences[index] ?? 0
  const last = set.sentences[index + 1] ?? 0
  const active = set.features.slice(set.tokens[first], set.tokens[last])
  const threshold = dropout * 2 ** 32
  if (dropout > 0) for (let at = 0; at < active.length; at++) if (random() < threshold) active[at] = -1
  const bounds = set.tokens.subarray(first, last + 1)
  return { labels: set.labels.subarray(first, last), active, bounds, scale: 1 / (1 - dropout) }
}

/** Takes one step on a sentence; gives its loss. */
function learn(sentence: Sentence, values: Adaptive, transitions: Adaptive, step: Step): number {
  const scores = scoreTokens(values.weights, sentence)
  const { loss, emissions, steps } = gradients(scores, transitions.weights, sentence.labels)
  for (let at = 0; at < steps.length; at++) adapt(transitions, at, steps[at] ?? 0, step, 1e-6)
  adaptValues(values, sentence, emissions, step)
  return loss
}

function adaptValues(values: Adaptive, { active, bounds }: Sentence, emissions: Float64Array, step: Step): void {
  const base = bounds[0] ?? 0
  for (let token = 0; token + 1 < bounds.length; token++) {
    const errors = emissions.subarray(token * LABELS, (token + 1) * LABELS)
    if (errors.every((error) => Math.abs(error * step.weight) < NEGLIGIBLE)) continue
    for (let at = (bounds[token] ?? 0) - base; at < (bounds[token + 1] ?? 0) - base; at++) {
      const row = (active[at] ?? -1) * LABELS
      if (row < 0) continue
      for (let label = 0; label < LABELS; label++) adapt(values, row + label, errors[label] ?? 0, step, 1e-3)
    }
  }
}

/** What the active features of each token say for each label, by token and label. */
function scoreTokens(values: Float32Array, { active, bounds, scale }: Sentence): Float64Array {
  const length = bounds.length - 1
  const base = bounds[0] ?? 0
  const scores = new Float64Array(length * LABELS)
  for (let token = 0; token < length; token++) {
    const row = token * LABELS
    for (let at = (bounds[token] ?? 0) - base; at < (bounds[token + 1] ?? 0) - base; at++) {
      const feature = (active[at] ?? -1) * LABELS
      if (feature < 0) continue
      for (let label = 0; label < LABELS; label++) {
        scores[row + label] = (scores[row + label] ?? 0) + (values[feature + label] ?? 0)
      }
    }
    for (let label = 0; label < LABELS; label++) scores[row + label] = (scores[row + label] ?? 0) * scale
  }
  return scores
}
