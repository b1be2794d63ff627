import './task-facts.css'
import type { ReactNode } from 'react'

interface TaskFactProps {
  readonly name: string
  readonly said: ReactNode
  /** What changes it. */
  readonly children?: ReactNode
}

/** One thing that is said of a task as it stands, and under it what changes it. */
export function TaskFact({ name, said, children }: TaskFactProps) {
  return (
    <div className="task-fact">
      <dt>{name}</dt>
      <dd>
        <p>{said}</p>
        {children}
      </dd>
    </div>
  )
}
