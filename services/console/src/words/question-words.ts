import type { Question } from '@understudy/contract/http/questions'

export const askedOfWords: Readonly<Record<Question['to'], string>> = {
  agency: 'Anyone at the agency',
  lead: 'The task’s lead',
  client: 'The client',
}

export const questionStateWords: Readonly<Record<Question['state'], string>> = {
  asked: 'Open',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
  found: 'Found in the FAQ',
}
