'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type DragEvent } from 'react'
import { Icon } from '../ui/icon'

/** The SHA-256 of a file in hexadecimal; '' where the browser does not offer it (plain HTTP outside localhost). */
async function hashOf(file: File): Promise<string> {
  if (!window.isSecureContext) return ''
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * One file, dropped or chosen. It is an ordinary file control under a large surface: keyboard, screen reader and browsers
 * without scripts know it. Size and hash go with it, so that the register sees whether all of it arrived.
 */
export function DropZone({ describedBy }: Readonly<{ describedBy: string }>) {
  const t = useTranslations('ledgers.new')
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Readonly<{ name: string; size: number; hash: string }>>()
  const [isOver, setOver] = useState(false)
  const look = async (file: File | undefined) => {
    setChosen(file && { name: file.name, size: file.size, hash: '' })
    if (file !== undefined) setChosen({ name: file.name, size: file.size, hash: await hashOf(file) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (input.current === null || event.dataTransfer.files.length === 0) return
    input.current.files = event.dataTransfer.files
    void look(event.dataTransfer.files[0])
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={drop}
      className={`relative flex flex-col items-center gap-2 rounded-12 border-2 border-dashed px-6 py-8 text-center has-focus-visible:outline-4 has-focus-visible:outline-black ${isOver ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-536 bg-solid-gray-50'}`}
    >
      <Icon name="upload" size={24} className="text-blue-900" />
      <p className="font-bold">{chosen === undefined ? t('drop') : chosen.name}</p>
      <p className="text-[0.875rem] text-solid-gray-700">
        {chosen === undefined
          ? t('dropSupport')
          : t('chosenSize', { size: Math.max(1, Math.ceil(chosen.size / 1024)) })}
      </p>
      <input
        ref={input}
        id="field-file"
        type="file"
        name="file"
        required
        accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
        aria-describedby={describedBy}
        onChange={(event) => void look(event.currentTarget.files?.[0])}
        className="mt-1 max-w-full text-[0.875rem] file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-8 file:border file:border-solid file:border-blue-900 file:bg-white file:px-4 file:font-bold file:text-blue-900"
      />
      <input type="hidden" name="size" value={chosen?.size ?? ''} />
      <input type="hidden" name="hash" value={chosen?.hash ?? ''} />
    </div>
  )
}
