/**
 * Answers whatever is asked in one turn of the event loop by one call of `answerAll`, so that a batch which asks for each
 * of its agencies costs one round trip.
 */
export function askedTogether<Question, Answer>(
  answerAll: (questions: readonly Question[]) => Promise<(question: Question) => Answer>,
): (question: Question) => Promise<Answer> {
  let open: { readonly questions: Question[]; readonly answers: Promise<(question: Question) => Answer> } | undefined
  const openAnother = () => {
    const questions: Question[] = []
    const ask = () => {
      open = undefined
      return answerAll(questions)
    }
    return { questions, answers: Promise.resolve().then(ask) }
  }
  return async (question) => {
    open ??= openAnother()
    const { questions, answers } = open
    questions.push(question)
    return (await answers)(question)
  }
}
