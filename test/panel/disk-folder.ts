/** A folder of a disk as UXP gives it to a plugin that the user has let in; the disk is a map of paths. */
export function diskFolder(disk: Map<string, Uint8Array>, path: string): object {
  const under = `${path}/`;
  const file = (full: string): object => ({
    name: full.slice(full.lastIndexOf('/') + 1),
    read: async () => Uint8Array.from(disk.get(full) ?? []).buffer,
    write: async (text: string) => void disk.set(full, Buffer.from(text)),
    moveTo: async (to: { nativePath: string }, { newName }: { newName: string }) => {
      const target = `${to.nativePath}/${newName}`;
      if (disk.has(target)) throw new Error('EntryExists');
      disk.set(target, disk.get(full) as Uint8Array);
      disk.delete(full);
    },
    delete: async () => void disk.delete(full),
  });
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    nativePath: path,
    getEntries: async () => {
      const within = [...disk.keys()].filter((full) => full.startsWith(under));
      const names = new Set(within.map((full) => full.slice(under.length).split('/')[0] as string));
      return [...names].map((name) =>
        disk.has(under + name) ? file(under + name) : diskFolder(disk, under + name),
      );
    },
    createFile: async (name: string) => {
      if (disk.has(under + name)) throw new Error('EntryExists');
      disk.set(under + name, new Uint8Array());
      return file(under + name);
    },
    // A map has no empty folders: one is there as soon as something lies in it.
    createFolder: async (name: string) => diskFolder(disk, under + name),
  };
}
