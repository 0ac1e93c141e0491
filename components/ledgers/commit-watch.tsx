'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks again every second while a commit runs. */
export function CommitWatch() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1_000)
    return () => clearInterval(timer)
  }, [router])
  return null
}
