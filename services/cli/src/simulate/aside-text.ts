import type { Aside } from './aside-tally.ts'

/** A sentence for each thing that happened at all. */
export function asideText({ complaints, floors, reopened, disputes, doubles, sopVersions, left }: Aside): string[] {
  const { raised, upheld, overturned } = disputes
  const sentences = [
    floors > 0 ? `${floors} deliveries were looked at late, because a period had passed without a review.` : '',
    complaints > 0 ? `Clients complained ${complaints} times.` : '',
    reopened > 0 ? `${reopened} deliveries were opened again.` : '',
    raised > 0 ? `${raised} verdicts were disputed: ${upheld} upheld, ${overturned} overturned.` : '',
    doubles.compared > 0
      ? `${doubles.compared} reviews were repeated blindly, and ${doubles.differed} pairs differed.`
      : '',
    sopVersions > 0 ? `${sopVersions} new versions of SOPs were published.` : '',
    left > 0 ? `${left} assistants left.` : '',
  ].filter((sentence) => sentence !== '')
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}
