import type { BriefBlock, BriefSection } from './brief.js'
import { commandOf } from './command.js'
import { say } from './subject.js'
import type { BriefSubject } from './subject.js'

/** Where the answer came from: the command that makes it again, versions and digests, and the whole manifest. */
export function originSection({ answer, language }: BriefSubject): BriefSection {
  const { manifest: m } = answer
  const command = commandOf(m)
  const blocks: BriefBlock[] = [
    ...(command === undefined ? [] : [{ is: 'paragraph', text: say(language, 'The same question again:', '重新提出同一问题：') } as const, { is: 'code', text: command } as const]),
    { is: 'paragraph', text: say(language, 'The same bytes again, or which input differs (a region of your own is named by --region FILE):', '重现同样的字节，或指出哪一输入不同（自备地区用 --region 文件）：') },
    { is: 'code', text: 'technopole reproduce manifest.json' },
    { is: 'table', caption: say(language, 'Versions and digests', '版本与摘要'), table: {
      columns: [{ title: say(language, 'what', '项目') }, { title: say(language, 'value', '值') }],
      rows: [[say(language, 'package and model', '软件与模型版本'), `technopole ${m.version}, ${m.model}`], [say(language, 'seed', '种子'), m.seed],
        [say(language, 'runs, scale', '运行次数与样本比例'), `${m.runs}, ${m.scale}`], [say(language, 'data', '数据'), m.digests.data], [say(language, 'population', '人口'), m.digests.population],
        [say(language, 'parameter draws', '参数抽取'), m.digests.parameterDraws], [say(language, 'result', '结果'), m.digests.result],
        ...m.scenarios.map(({ id, digest }) => [say(language, `scenario ${id}`, `情景 ${id}`), digest])] } },
    { is: 'folded', title: 'manifest.json', text: JSON.stringify(m, null, 2) },
  ]
  return { id: 'origin', heading: say(language, 'How to make it again', '如何重现'), blocks }
}
