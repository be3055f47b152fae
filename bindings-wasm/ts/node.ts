// Node's own modules, without an import that a bundler would try to follow; elsewhere there are none.

/** The module of that name, where the host is Node or has its modules. @internal */
export function nodeModule<M>(name: string): M | undefined {
  const host = globalThis as { process?: { getBuiltinModule?: (name: string) => M } };
  return host.process?.getBuiltinModule?.(name);
}
