#!/usr/bin/env bash
# A prepaid account, money for it, and what became of it, with curl and SOAP 1.1:
#   ECS_PASSWORD=... ./balance.sh [http://127.0.0.1:8080]
set -euo pipefail

web=${1:-http://127.0.0.1:8080}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
id=${ID:-paid-$(date +%s)} # the same ID again gets the same answers and changes nothing
account=

call() { # contract, operation: prints the answer, or fails with the fault
  local answer status
  answer=$(sed -e "s/\${id}/$id/; s/\${tariff}/$id/; s/\${name}/Ada Lovelace/; s/\${account}/$account/" \
    "$here/envelopes/$2.xml" |
    curl -sS --user "${ECS_USER:-admin}:${ECS_PASSWORD:?}" -H 'Content-Type: text/xml; charset=utf-8' \
      -w '\n%{http_code}' --data-binary @- "$web/ecs/ws/$1")
  status=${answer##*$'\n'}
  echo "$2: HTTP $status" >&2
  echo "${answer%$'\n'*}"
  [ "$status" = 200 ]
}

call Tariffs createTariff >/dev/null
call Tariffs publishVersion >/dev/null
account=$(call Crm createPrepaidAccount | sed -n 's/.*<accountNumber>\([^<]*\).*/\1/p')
call Balance topUp
call Balance adjust
call Balance getBalance
call Balance listHolds
echo "Account $account has 20.00 EUR to charge with." >&2
