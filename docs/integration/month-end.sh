#!/usr/bin/env bash
# The month before is invoiced, and its first open invoice fetched as a PDF, with curl and SOAP 1.1:
#   ECS_PASSWORD=... ./month-end.sh [http://127.0.0.1:8080]
set -euo pipefail

web=${1:-http://127.0.0.1:8080}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
to=$(date +%Y-%m-01)
from=$(date -d "$to -1 month" +%Y-%m-%d)
id=${ID:-month-$from} # the same ID again gets the same answer and starts nothing
run=
invoice=

call() { # contract, operation: the answer as it came
  sed -e "s/\${id}/$id/; s/\${from}/$from/; s/\${to}/$to/; s/\${run}/$run/; s/\${invoice}/$invoice/" \
    "$here/envelopes/$2.xml" |
    curl -sS --user "${ECS_USER:-admin}:${ECS_PASSWORD:?}" -H 'Content-Type: text/xml; charset=utf-8' \
      --data-binary @- "$web/ecs/ws/$1"
}

first() { # element: its first value
  sed -n "s/.*<$1>\([^<]*\)<.*/\1/p" | head -1
}

run=$(call Invoicing generateInvoices | sed 's/<from>/\n&/' | first id)
echo "run $run of $from to $to" >&2
until [ "$(call Invoicing getRun | first state)" = DONE ]; do sleep 2; done
call Invoicing getRun
invoice=$(call Financial getInvoices | sed 's/<account>/\n&/g' | first number)
[ -n "$invoice" ] || { echo "nothing is open" >&2; exit 0; }
call Invoicing getInvoiceDocument >"$invoice.mtom" # a multipart message: the PDF is its second part
echo "invoice $invoice is in $invoice.mtom" >&2
