// The manifests' own entry, so that `npm run synth` finds it where it looks for commands.
await import('../../../cdk8s/main.ts');
