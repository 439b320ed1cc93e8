#!/usr/bin/env bash
# A station that an Administration System speaks for, and a session there, with curl and SOAP 1.1:
#   ECS_PASSWORD=... ./administration-system.sh [http://127.0.0.1:8080]
# ECS_USER (admin unless set) is the system's sign-in; here it also does what an operator and a CRM do.
set -euo pipefail

web=${1:-http://127.0.0.1:8080}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
user=${ECS_USER:-admin}
id=${ID:-served-$(date +%s)} # the same ID again gets the same answers and changes nothing
minute=$(($(date +%s) / 60 * 60))
ago() { date -u -d "@$((minute - $1 * 60))" +%Y-%m-%dT%H:%M:%SZ; } # so many minutes ago
start=${START:-$(ago 60)} middle=${MIDDLE:-$(ago 30)} stop=${STOP:-$(ago 5)}
account= transaction=

call() { # contract, operation: prints the answer, or fails with the fault
  local answer status
  answer=$(sed -e "s/\${id}/$id/; s/\${tariff}/$id/; s/\${station}/$id/; s/\${site}/$id/; s/\${card}/$id/" \
    -e "s/\${name}/Ada Lovelace/; s/\${key}/a-secret-of-mine/; s/\${since}/2026-01-01T00:00:00Z/" \
    -e "s/\${system}/$user/; s/\${account}/$account/; s/\${transaction}/$transaction/" \
    -e "s/\${start}/$start/; s/\${middle}/$middle/; s/\${stop}/$stop/" "$here/envelopes/$2.xml" |
    curl -sS --user "$user:${ECS_PASSWORD:?}" -H 'Content-Type: text/xml; charset=utf-8' \
      -w '\n%{http_code}' --data-binary @- "$web/ecs/ws/$1")
  status=${answer##*$'\n'}
  echo "$2: HTTP $status" >&2
  echo "${answer%$'\n'*}"
  [ "$status" = 200 ]
}

element() { sed -n "s/.*<$1>\([^<]*\).*/\1/p"; }

call Tariffs createTariff >/dev/null
call Tariffs publishVersion >/dev/null
account=$(call Crm createAccount | element accountNumber)
call Crm assignCard >/dev/null
call StationAdministration createStation >/dev/null
call StationAdministration serveStation >/dev/null
call StationAdministration activate >/dev/null
call ServiceDelivery authenticate
answer=$(call ServiceDelivery authorize)
echo "$answer"
transaction=$(element transaction <<<"$answer")
call ServiceDelivery reportUsage
call ServiceDelivery account
