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
  const learner = newLearner(set, settings)
  const random = newRandom(settings.seed)
  const count = set.sentences.length - 1
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.learningRate * slowing(epoch, settings.epochs)
    let loss = 0
    for (const sentence of shuffled(count, random)) loss += learner.learn(sentence, rate, random)
    report(epoch, loss / set.labels.length)
  }
  return learner.parameters
}

/** Half as fast in the last third, a quarter in the last round. */
function slowing(epoch: number, epochs: number): number {
  return (epoch >= (epochs * 2) / 3 ? 0.5 : 1) * (epoch === epochs - 1 ? 0.5 : 1)
}

interface Learner {
  readonly parameters: Parameters
  /** Takes one step on a sentence; gives its loss. */
  readonly learn: (sentence: number, rate: number, random: Random) => number
}

function newLearner(set: TrainingSet, { decay, dropout }: Settings): Learner {
  const values = new Float32Array(set.featureCount * LABELS)
  const squares = new Float32Array(values.length).fill(FIRST_SQUARE)
  const transitions = new Float32Array((LABELS + 1) * LABELS)
  const transitionSquares = new Float32Array(transitions.length).fill(FIRST_SQUARE)
  const threshold = dropout * 2 ** 32

  const learn = (sentence: number, rate: number, random: Random): number => {
    const first = set.sentences[sentence] ?? 0
    const length = (set.sentences[sentence + 1] ?? 0) - first
    const from = set.tokens[first] ?? 0
    const active = set.features.slice(from, set.tokens[first + length])
    if (dropout > 0) for (let at = 0; at < active.length; at++) if (random() < threshold) active[at] = -1
    const bounds = set.tokens.subarray(first, first + length + 1)
    const labels = set.labels.subarray(first, first + length)
    const scores = scoreTokens(values, active, bounds, 1 / (1 - dropout))
    const { loss, emissions, steps } = gradients(scores, transitions, labels)
    const weight = set.weights[sentence] ?? 1
    updateTransitions(steps, rate, weight)
    updateValues(emissions, active, bounds, rate, weight)
    return loss
  }

  function updateTransitions(steps: Float64Array, rate: number, weight: number): void {
    for (let at = 0; at < steps.length; at++) {
      const gradient = weight * (steps[at] ?? 0) - decay * (transitions[at] ?? 0)
      const square = (transitionSquares[at] ?? 0) + gradient * gradient
      transitionSquares[at] = square
      transitions[at] = (transitions[at] ?? 0) + (rate * gradient) / (Math.sqrt(square) + 1e-6)
    }
  }

  function updateValues(
    emissions: Float64Array,
    active: Int32Array,
    bounds: Int32Array,
    rate: number,
    weight: number,
  ): void {
    const base = bounds[0] ?? 0
    for (let token = 0; token + 1 < bounds.length; token++) {
      const errors = emissions.subarray(token * LABELS, (token + 1) * LABELS)
      if (errors.every((error) => Math.abs(error * weight) < NEGLIGIBLE)) continue
      for (let at = (bounds[token] ?? 0) - base; at < (bounds[token + 1] ?? 0) - base; at++) {
        const feature = active[at] ?? -1
        if (feature >= 0) updateFeature(feature * LABELS, errors, rate, weight)
      }
    }
  }

  function updateFeature(row: number, errors: Float64Array, rate: number, weight: number): void {
    for (let label = 0; label < LABELS; label++) {
      const value = values[row + label] ?? 0
      const gradient = weight * (errors[label] ?? 0) - decay * value
      const square = (squares[row + label] ?? 0) + gradient * gradient
      squares[row + label] = square
      values[row + label] = value + (rate * gradient) / (Math.sqrt(square) + 1e-3)
    }
  }

  return { parameters: { values, transitions }, learn }
}

/** What the active features of each token say for each label, `scale` times. */
function scoreTokens(values: Float32Array, active: Int32Array, bounds: Int32Array, scale: number): Float64Array {
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
