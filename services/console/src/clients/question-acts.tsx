import type { Question } from '@understudy/contract/http/questions'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { itemKey } from '../api/use-item.ts'
import { questionsKey, updateKey } from '../api/use-own-work.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { questionActWords as words } from '../words/question-act-words.ts'

const touched = [aboutClientKey, questionsKey, itemKey, boardKey, updateKey]

const why: readonly FormField[] = [{ name: 'reason', label: words.reason, hint: words.withdrawHint, kind: 'long' }]

/** As long as nobody has answered, whoever asked says it better or takes it back, and a lead may too. */
export function QuestionActs({ question: { id, text } }: { readonly question: Question }) {
  const params = { path: { questionId: id } }
  return (
    <div className="forms">
      <CommandForm
        key={text}
        title={words.reword}
        fields={[{ name: 'text', label: words.text, kind: 'long', initial: text }]}
        touched={touched}
        keptAs={`reword:${id}`}
        send={words.rewordIt}
        isSecond
        command={(given) =>
          api.POST('/v1/questions/{questionId}/reword', { params, body: { text: given.text('text') } })
        }
      />
      <CommandForm
        title={words.withdraw}
        fields={why}
        touched={touched}
        keptAs={`withdraw:${id}`}
        send={words.withdrawIt}
        isSecond
        command={(given) =>
          api.POST('/v1/questions/{questionId}/withdraw', { params, body: { reason: given.text('reason') } })
        }
      />
    </div>
  )
}
