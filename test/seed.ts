// Every run of the suite makes the same choices, so that a red test is red for everybody and a green one stays so.
// A wider search is one variable away: FC_SEED=$RANDOM npm run test:unit.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
