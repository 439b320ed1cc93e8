#!/usr/bin/env bash
# From nothing to an active station and a card that charges there, its replacement, and what changed, with curl and SOAP 1.1:
#   ECS_PASSWORD=... ./first-steps.sh [http://127.0.0.1:8080]
set -euo pipefail

web=${1:-http://127.0.0.1:8080}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
id=${ID:-steps-$(date +%s)} # the same ID again gets the same answers and changes nothing
since=2026-01-01T00:00:00Z
account=

call() { # contract, operation: prints the answer, or fails with the fault
  local answer status
  answer=$(sed -e "s/\${id}/$id/; s/\${tariff}/$id/; s/\${station}/$id/; s/\${site}/$id/; s/\${card}/$id/" \
    -e "s/\${name}/Ada Lovelace/; s/\${key}/a-secret-of-mine/; s/\${since}/$since/" \
    -e "s/\${account}/$account/" "$here/envelopes/$2.xml" |
    curl -sS --user "${ECS_USER:-admin}:${ECS_PASSWORD:?}" -H 'Content-Type: text/xml; charset=utf-8' \
      -w '\n%{http_code}' --data-binary @- "$web/ecs/ws/$1")
  status=${answer##*$'\n'}
  echo "$2: HTTP $status" >&2
  echo "${answer%$'\n'*}"
  [ "$status" = 200 ]
}

call Tariffs createTariff
call Tariffs publishVersion
answer=$(call Crm createAccount)
account=$(sed -n 's/.*<accountNumber>\([^<]*\).*/\1/p' <<<"$answer")
echo "$answer"
call Crm assignCard
call Crm listCards
call StationAdministration createStation
call StationAdministration activate
echo "Account $account may charge with card $id at station $id." >&2
call Crm replaceCard
call Crm getChanges
echo "Account $account now has card $id-new." >&2
