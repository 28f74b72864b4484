#!/usr/bin/env bash
# A study in 200 shards as an array of Slurm: sbatch slurm-array.sh
# Every task makes its share of the runs and writes one part. A task that is run again keeps a part that is whole.
# Some of the tasks once more: sbatch --array=17,23 slurm-array.sh
# When all have ended: technopole merge "$STUDY"
#SBATCH --job-name=technopole
#SBATCH --array=1-200
#SBATCH --cpus-per-task=1
#SBATCH --mem=4G
#SBATCH --time=02:00:00
#SBATCH --requeue
set -euo pipefail
STUDY="${STUDY:-study}"   # a directory that all nodes see
RUNS="${RUNS:-10000}"
SHARDS="${SHARDS:-200}"   # of the whole study, whichever tasks run now
technopole shard "$SLURM_ARRAY_TASK_ID/$SHARDS" plan frozen-2015 --region "${REGION:-china}" --scale "${SCALE:-0.05}" --runs "$RUNS" --seed "${SEED:-study-1}" \
  --workers "${SLURM_CPUS_PER_TASK:-1}" --out "$STUDY"
