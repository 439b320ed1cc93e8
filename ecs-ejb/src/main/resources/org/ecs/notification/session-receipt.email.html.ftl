<!DOCTYPE html>
<html lang="${account.contact().language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${words["receipt.subject"]}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f3f6f5;color:#17211e;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:12px;padding:28px">
<p style="margin:0 0 4px">${words["receipt.hello"]} ${account.name()},</p>
<p style="margin:0 0 24px;color:#51605b">${words["receipt.thanks"]}</p>
<p style="margin:0;font-size:34px;font-weight:650;color:#0b6b50">${it.gross}</p>
<p style="margin:0 0 24px;color:#51605b">${it.energy} · ${it.duration}</p>
<table role="presentation" style="width:100%;border-collapse:collapse">
<#list [["receipt.date", it.date], ["receipt.time", it.started + " – " + it.ended], ["receipt.station", it.station], ["receipt.site", it.site], ["receipt.card", it.card]] as row>
<tr><td style="padding:6px 12px 6px 0;color:#51605b;vertical-align:top">${words[row[0]]}</td><td style="padding:6px 0;text-align:right">${row[1]}</td></tr>
</#list>
</table>
<h2 style="margin:24px 0 8px;font-size:16px">${words["receipt.why"]}</h2>
<ul style="margin:0;padding:0 0 0 18px">
<#list it.explanation as line>
<li style="margin:4px 0">${line}</li>
</#list>
</ul>
<table role="presentation" style="width:100%;border-collapse:collapse;margin-top:16px;border-top:1px solid #dbe4e0">
<tr><td style="padding:6px 0;color:#51605b">${words["receipt.net"]}</td><td style="padding:6px 0;text-align:right">${it.net}</td></tr>
<tr><td style="padding:6px 0;color:#51605b">${words["receipt.vat"]}</td><td style="padding:6px 0;text-align:right">${it.vat}</td></tr>
<tr><td style="padding:6px 0"><strong>${words["receipt.gross"]}</strong></td><td style="padding:6px 0;text-align:right"><strong>${it.gross}</strong></td></tr>
</table>
<p style="margin:24px 0 0;font-size:13px;color:#51605b">${words["receipt.account"]} ${account.number()} · ${words["receipt.number"]} ${it.number} · ${words["receipt.session"]} ${it.session}</p>
</div>
</body>
</html>
