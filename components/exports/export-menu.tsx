'use client'

import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu'

/** Files of what the page shows; each is a plain link, so that the browser keeps it and shows how far it has come. */
export const ExportMenu = ({ label, files }: { label: string; files: readonly { href: string; label: string }[] }) => (
  <DropdownMenu trigger={<Button icon={<Download aria-hidden />}>{label}</Button>}>
    {files.map((file) => (
      <MenuItem key={file.href} asChild>
        <a href={file.href} download>
          <Download aria-hidden />
          {file.label}
        </a>
      </MenuItem>
    ))}
  </DropdownMenu>
)
