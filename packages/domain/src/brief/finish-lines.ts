import { saysWhen } from './times.ts'

const outcome =
  /\bso that\b|\bso (?:every|each|no|all)\b|\buntil\b|\b(?:every|each|all|no|nothing|none|both)\b.{1,60}\b(?:is|are|has|have|gets?|shows?|carr(?:y|ies)|leaves?|waits?|stays?|sits?|reach(?:es)?|starts?|ends?|lists?)\b|\b(?:is|are|gets?|be|been)\s(?:\w+ly\s)?(?:marked|saved|logged|filed|sent|recorded|entered|tagged|labell?ed|flagged|uploaded|attached|posted|confirmed|closed|routed|named|linked|assigned|booked|scheduled|signed|paid|matched|reconciled|answered|archived|moved|added|exported|submitted|returned|updated)\b|\bas an? (?:pdf|csv|row|note|link|saved|draft|comment|list|file|spreadsheet|table|email|one)\b|\bzero\b|\b(?:with|leaving) no\b|\b(?:at least|under|below|above|at most|no more than) \d/i

/** Whether a sentence says where the work ends: by when, or what is then the case. */
export function hasFinishLine(sentence: string): boolean {
  return saysWhen(sentence) || outcome.test(sentence)
}
