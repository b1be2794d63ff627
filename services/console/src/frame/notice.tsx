import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface NoticeProps {
  readonly title: string
  readonly icon: IconName
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
}

/** Says in the middle of an empty place what is the matter and what to do. */
export function Notice({ title, icon, role, children }: NoticeProps) {
  return (
    <div className="notice" role={role}>
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
