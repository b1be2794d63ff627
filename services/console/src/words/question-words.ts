import type { Question } from '@understudy/contract/http/questions'

export const askedOfWords: Readonly<Record<Question['to'], string>> = {
  agency: 'Anybody of the agency',
  lead: 'The lead of the task',
  client: 'The client',
}

export const questionStateWords: Readonly<Record<Question['state'], string>> = {
  asked: 'Not answered yet',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
  found: 'Found in the FAQ',
}
