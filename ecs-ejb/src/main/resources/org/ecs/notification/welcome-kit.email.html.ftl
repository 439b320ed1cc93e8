<!DOCTYPE html>
<html lang="${account.contact().language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${words["welcome.subject"]} ${operator.name()}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f3f6f5;color:#17211e;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:12px;padding:28px">
<p style="margin:0 0 4px">${words["welcome.hello"]} ${account.name()},</p>
<p style="margin:0 0 24px;color:#51605b">${words["welcome.ready"]}</p>
<div style="background:#1f6f5c;color:#ffffff;border-radius:12px;padding:18px 20px;margin:0 0 24px">
<p style="margin:0;font-size:13px">${words["welcome.card"]}</p>
<p style="margin:0;font:600 24px/1.4 ui-monospace,Menlo,Consolas,monospace">${it.card()}</p>
</div>
<#if it.activation()??>
<p style="margin:0 0 12px"><a href="${it.activation()}" style="display:inline-block;background:#1f6f5c;color:#ffffff;border-radius:8px;padding:10px 20px;text-decoration:none;font-weight:600">${words["welcome.pages"]}</a></p>
<p style="margin:0 0 24px;color:#51605b">${words["welcome.pagesText"]}</p>
</#if>
<p style="margin:0 0 24px">${words["welcome.letter"]}</p>
<p style="margin:0;font-size:13px;color:#51605b">${words["welcome.account"]} ${account.number()} · ${operator.name()}</p>
</div>
</body>
</html>
