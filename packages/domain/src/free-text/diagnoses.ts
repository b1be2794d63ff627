import { nameBefore, namesIn, titledIn } from './person-names.ts'
import type { PatientSign } from './sensitive.ts'

const condition = String.raw`(?:hiv|aids|(?:type\s(?:1|2|i{1,2})\s)?diabetes|copd|(?:stage\s\w+\s)?(?:\w+\s)?(?:cancer|carcinoma|lymphoma|melanoma)|leuk(?:a)?emia|depression|bipolar(?:\sdisorder)?|schizophrenia|hepatitis(?:\s[abc])?|dementia|alzheimer['’]?s|epilepsy|asthma|hypertension|(?:congestive\s)?heart\sfailure|chf|parkinson['’]?s|multiple\ssclerosis|ptsd|anxiety(?:\sdisorder)?|(?:chronic\s)?kidney\sdisease|tuberculosis|pneumonia|sepsis|lupus|crohn['’]?s|an?\s(?:stroke|tumou?r|miscarriage|overdose))`

/** What is written about things for people with a condition, and not about a person. */
const aboutNobody =
  /\b(?:clinic|cent(?:er|re)|program(?:me)?|newsletter|flyer|leaflet|group|class|course|campaign|page|survey|template|registry|guideline|webinar|charity|foundation|awareness|month|day|posters?)\b/i

/** A condition that a sentence says of somebody whom it names, and a code of one beside a name. */
export const diagnoses: readonly PatientSign[] = [
  {
    sort: 'a diagnosis with a name',
    pattern: new RegExp(
      String.raw`\b(?:(?:diagnosed\swith|suffers?\sfrom|suffering\sfrom|(?:being\s)?treated\sfor|positive\sfor|history\sof|living\swith|lives\swith|has|had|with|d[xX]:?|diagnosis:?)\s(?:chronic\s|severe\s|advanced\s|terminal\s|early\s)?${condition}|(?:hiv|hep(?:atitis)?\s[bc]|covid)[-\s]positive|on\s(?:insulin|chemo(?:therapy)?|dialysis|methadone|hospice))\b`,
      'gi',
    ),
    holds: (text, match) => saysOfSomebody(text, match),
  },
  {
    sort: 'a diagnosis with a name',
    pattern: /\b[A-TV-Z]\d[\dA-Z]\.[\dA-Z]{1,4}\b/g,
    holds: (text, match) => nameBefore(text, match),
  },
]

function saysOfSomebody(text: string, { index, 0: all }: RegExpExecArray): boolean {
  const sentence = text
    .slice(Math.max(0, index - 90), index)
    .split(/(?<!\b(?:Mr|Mrs|Ms|Miss|Dr|St|Pt|No))[.!?;]\s+(?=\p{Lu}[\p{Ll}]+\s\p{Ll})|\n/u)
    .at(-1) as string
  const after = text.slice(index + all.length, index + all.length + 25)
  if (aboutNobody.test(sentence) || aboutNobody.test(after)) return false
  const withoutDoctors = sentence.replace(
    /\b(?:Dr|Doctor|Prof|Nurse)\.?\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?/gu,
    '',
  )
  return namesIn(withoutDoctors) || titledIn(withoutDoctors)
}
